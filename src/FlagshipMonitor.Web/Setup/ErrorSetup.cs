using FlagshipMonitor.Domain;
using FlagshipMonitor.Web.Api.Problems;
using FlagshipMonitor.Web.Errors;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace FlagshipMonitor.Web.Setup;

/// <summary>Every failure becomes a page in the product's look that says what to do.</summary>
public static class ErrorSetup
{
    public const string Path = "/error";

    public static WebApplicationBuilder AddErrors(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add<RefusedTokenFilter>();
            mvc.Filters.Add<UnansweredMethodFilter>();
            mvc.MaxModelBindingCollectionSize = Limits.FormKeys;
        });
        services.AddSingleton<IConfigureOptions<MvcOptions>, BindingMessages>();
        return builder;
    }

    /// <summary>Comes after the language is known and before routing.</summary>
    public static WebApplication UseErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Path + "/500",
            // What the failed request had begun to change must not reach the page about it.
            CreateScopeForErrors = true,
            StatusCodeSelector = Faults.StatusOf,
            SuppressDiagnosticsCallback = fault => Faults.IsExpected(fault.Exception),
            AllowStatusCode404Response = true,
        });
        app.UseStatusCodePagesWithReExecute(Path + "/{0}");
        app.Use(ForgetTheForm);
        app.UseMiddleware<RefusedAttempts>();
        app.UseMiddleware<ApiFaults>();
        return app;
    }

    /// <summary>Comes after authorisation: what nobody may send is not read.</summary>
    public static WebApplication UseFormGate(this WebApplication app)
    {
        app.UseMiddleware<FormGate>();
        return app;
    }

    /// <summary>The error page is asked for with GET: it must not read again a form that could not be read.</summary>
    private static Task ForgetTheForm(HttpContext context, RequestDelegate next)
    {
        var isErrorPage = context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isErrorPage && !HttpMethods.IsHead(context.Request.Method))
        {
            var request = context.Request;
            context.Features.Set(new FailedRequest(request.Method));
            (request.Method, request.ContentType, request.ContentLength, request.Body) = (HttpMethods.Get, null, null, Stream.Null);
            context.Features.Set<IFormFeature>(null);
        }

        return next(context);
    }
}

/// <summary>How the request that failed had been sent, before its error page was asked for with GET.</summary>
internal sealed record FailedRequest(string Method)
{
    public bool BroughtAForm => !HttpMethods.IsGet(Method) && !HttpMethods.IsHead(Method);
}
