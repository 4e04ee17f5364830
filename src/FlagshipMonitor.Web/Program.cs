using FlagshipMonitor.Data;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddFlagshipData();
builder.AddSecurityHeaders();
builder.AddLanguages();
builder.AddErrors();
builder.AddAccess();
builder.AddPages();

var app = builder.Build();
app.UseHeaders();
app.UseLanguages();
app.UseErrors();
app.UseRouting();
app.UseAccess();
app.UseFormGate();
app.MapPages();
app.Run();
