using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FlagshipMonitor.IntegrationTests.Startup;

/// <summary>A certificate in a file, as an installation has one for the keys of its sessions.</summary>
internal sealed class KeyCertificate : IDisposable
{
    private const string Password = "test certificate";
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"flagshipmonitor-test-{Guid.NewGuid():N}.pfx");

    public KeyCertificate()
    {
        using var key = RSA.Create(2048);
        var now = DateTimeOffset.UtcNow;
        using var certificate = new CertificateRequest("CN=Test keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllBytes(_path, certificate.Export(X509ContentType.Pfx, Password));
    }

    public (string Name, string Value)[] Settings => [("FlagshipMonitor__KeyCertificate", _path), ("FlagshipMonitor__KeyCertificatePassword", Password)];

    public void Dispose() => File.Delete(_path);
}
