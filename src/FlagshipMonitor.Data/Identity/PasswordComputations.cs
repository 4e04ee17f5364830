using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace FlagshipMonitor.Data.Identity;

/// <summary>More people are signing in than passwords can be compared; it passes by itself.</summary>
public sealed class TooBusyException() : Exception("Too many sign-ins at once.");

/// <summary>Hashes and compares passwords, two at once at most: a flood of sign-ins must not take every core.</summary>
public sealed class PasswordComputations(IPasswordHasher<AppUser> hasher) : IDisposable
{
    /// <summary>Rounds of PBKDF2-HMAC-SHA512.</summary>
    public const int Rounds = 210_000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly AppUser Anybody = new();
    private readonly SemaphoreSlim _places = new(2);
    private readonly string _nobodysHash = NobodysHash();

    public async Task<string> HashAsync(string password, CancellationToken ct)
    {
        await _places.WaitAsync(ct);
        try
        {
            return hasher.HashPassword(Anybody, password);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Without a hash it works as long and says no, so that time does not tell which accounts exist.</summary>
    public async Task<bool> MatchesAsync(string? hash, string password, CancellationToken ct)
    {
        if (!await _places.WaitAsync(LongestWait, ct))
        {
            throw new TooBusyException();
        }

        try
        {
            return hasher.VerifyHashedPassword(Anybody, hash ?? _nobodysHash, password) is not PasswordVerificationResult.Failed && hash is not null;
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    /// <summary>A hash in Identity's format 3 that belongs to no password: random salt, random outcome.</summary>
    private static string NobodysHash()
    {
        const int saltLength = 16;
        const int header = 13;
        var bytes = RandomNumberGenerator.GetBytes(header + saltLength + 32);
        bytes[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1), 2); // HMAC-SHA512
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(5), Rounds);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(9), saltLength);
        return Convert.ToBase64String(bytes);
    }
}
