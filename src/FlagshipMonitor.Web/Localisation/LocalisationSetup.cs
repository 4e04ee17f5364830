using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace FlagshipMonitor.Web.Localisation;

/// <summary>Languages: in the path of public pages, in the profile of signed-in people.</summary>
public static class LocalisationSetup
{
    public static WebApplicationBuilder AddLanguages(this WebApplicationBuilder builder)
    {
        builder.Services.AddLocalization(options => options.ResourcesPath = "Resources");
        // Without this Razor writes é as &#xE9; and every other script likewise.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return builder;
    }

    /// <summary>Comes before routing and before error pages, which then answer in the visitor's language too.</summary>
    public static WebApplication UseLanguages(this WebApplication app)
    {
        app.UseMiddleware<CulturePathMiddleware>();
        return app;
    }

    /// <summary>Comes after authentication: signed-in pages speak the language of the person's profile, or else of the session.</summary>
    public static WebApplication UseProfileLanguage(this WebApplication app, Func<HttpContext, Language?> profile)
    {
        app.Use((context, next) =>
        {
            if (context.IsWorkAddress() && profile(context) is { } language)
            {
                context.SpeakIn(language);
            }

            return next(context);
        });
        return app;
    }
}
