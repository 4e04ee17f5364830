using FlagshipMonitor.Web.Pages.Programme;
using FlagshipMonitor.Web.Pages.Programme.Review;

namespace FlagshipMonitor.Web.Setup;

/// <summary>What the review area reads through.</summary>
public static class ReviewSetup
{
    public static WebApplicationBuilder AddReview(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ReviewedResults>();
        builder.Services.AddScoped<DecisionTools>();
        return builder;
    }
}
