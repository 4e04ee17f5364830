using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FlagshipMonitor.Web.Startup;
using Microsoft.AspNetCore.DataProtection;

namespace FlagshipMonitor.Web.Setup.Hosting;

/// <summary>
/// The keys behind sessions and form tokens stand in the database, where all instances find them. They are encrypted for a
/// certificate that is not there, so that a copy of the database opens no session.
/// </summary>
public static class KeySetup
{
    public static WebApplicationBuilder AddKeys(this WebApplicationBuilder builder, string? command)
    {
        var installation = Installation.From(builder.Configuration);
        if (!string.IsNullOrWhiteSpace(installation.KeyCertificate))
        {
            builder.Services.AddDataProtection().ProtectKeysWithCertificate(Load(installation.KeyCertificate, installation.KeyCertificatePassword));
        }
        else if (!builder.Environment.IsDevelopment() && command is null)
        {
            throw new StartupException("The keys of sessions need a certificate. Make one (docs/operations.md says how) and set FlagshipMonitor__KeyCertificate "
                + "to the path of its PFX file, and FlagshipMonitor__KeyCertificatePassword if it has a password.");
        }

        return builder;
    }

    private static X509Certificate2 Load(string path, string? password)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password);
            using var key = certificate.GetRSAPrivateKey();
            return key is not null ? certificate : throw new StartupException($"FlagshipMonitor__KeyCertificate: {path} holds no private RSA key.");
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"FlagshipMonitor__KeyCertificate: {path} cannot be read. Check the path, who may read it, and FlagshipMonitor__KeyCertificatePassword.", e);
        }
    }
}
