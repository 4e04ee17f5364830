using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.AddLanguages();
builder.AddPages();

var app = builder.Build();
app.UseLanguages();
app.UseRouting();
app.MapPages();
app.Run();
