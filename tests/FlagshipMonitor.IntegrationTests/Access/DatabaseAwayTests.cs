using System.Net;
using System.Net.Sockets;
using FlagshipMonitor.Data;
using FlagshipMonitor.IntegrationTests.Workspace;
using FlagshipMonitor.TestSupport;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Access;

public sealed class DatabaseAwayTests(DatabaseAwayTests.AppBehindAWire app) : IClassFixture<DatabaseAwayTests.AppBehindAWire>
{
    [Fact]
    public async Task Without_its_database_the_program_says_so_in_plain_words_and_goes_on_when_it_is_back()
    {
        var (officer, visitor) = (await app.SignedInAsync("officer.sen@example.org"), app.Visitor());
        var form = await officer.OpenAsync("/account/profile");

        app.Cut();
        var pages = new[] { await officer.OpenAsync("/account/profile"), await officer.PressAsync(form, "Save the language"), await visitor.PressAsync(
            await visitor.OpenAsync("/account/sign-in"), "Sign in", ("E-mail address", "manager@example.org"), ("Password", "a phrase of four words")) };
        app.Mend();

        Assert.All(pages, p => Assert.Equal((HttpStatusCode.ServiceUnavailable, "The service is not available just now"), (p.Status, p.Heading)));
        Assert.All(pages, p => Assert.NotNull(p.Response.Headers.RetryAfter));
        Assert.Equal("Profile", (await officer.OpenAsync("/account/profile")).Heading);
    }

    [Fact]
    public async Task Who_only_reads_is_not_told_to_send_a_form_and_a_file_is_no_page()
    {
        var visitor = app.Visitor(); // the program starts while its database is there
        app.Cut();
        var page = await visitor.OpenAsync("/countries");
        using var file = await visitor.Client.GetAsync(new Uri("/changes.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        app.Mend();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("Wait a minute, then open the page again.", page.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("form", page.Text(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/plain"), (file.StatusCode, file.Content.Headers.ContentType!.MediaType));
        Assert.NotNull(file.Headers.RetryAfter);
        Assert.StartsWith("The service is not available just now", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_is_told_when_to_ask_again()
    {
        var visitor = app.Visitor();
        app.Cut();
        using var answer = await visitor.Client.GetAsync(new Uri("/api/v1/themes", UriKind.Relative), TestContext.Current.CancellationToken);
        app.Mend();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains("/problems/unavailable", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_session_cannot_be_read_the_browser_says_the_language()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/workspace/sen");
        request.Headers.Add("Accept-Language", "fr");

        app.Cut();
        var page = await officer.SendAsync(request);
        app.Mend();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "fr"), (page.Status, page.Document.DocumentElement.GetAttribute("lang")));
    }

    [Fact]
    public async Task A_report_that_met_an_absent_database_is_kept_and_can_be_sent_again()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewChangeAsync()).FillChange("Test law kept while the database was away");

        app.Cut();
        var away = await officer.PressAsync(form, OfficerSteps.Leave);
        app.Mend();
        var again = await officer.PressAsync(away, "Send again");
        var saved = again.Status is HttpStatusCode.BadRequest ? await officer.PressAsync(again, "Send again") : again;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "The service is not available just now"), (away.Status, away.Heading));
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("Test law kept while the database was away", saved.Text(), StringComparison.Ordinal);
    }

    /// <summary>The program reaches its database over a wire that can be cut.</summary>
    public sealed class AppBehindAWire : AppFixture
    {
        private readonly Wire _wire = new();

        public void Cut() => _wire.Cut();

        public void Mend()
        {
            _wire.Mend();
            // Connections cut while they lay idle fail once more when they are taken out.
            var sources = Services.GetRequiredService<DataSources>();
            sources.App.Clear();
            sources.Public.Clear();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            var target = new NpgsqlConnectionStringBuilder(ConnectionString);
            _wire.Lead(target.Host!, target.Port);
            (target.Host, target.Port, target.Timeout) = ("127.0.0.1", _wire.Port, 5);
            builder.UseSetting("ConnectionStrings:FlagshipMonitor", target.ConnectionString);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            _wire.Dispose();
        }
    }

    private sealed class Wire : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly List<TcpClient> _ends = [];
        private (string Host, int Port) _target;
        private volatile bool _cut;

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public void Lead(string host, int port)
        {
            _target = (host, port);
            _listener.Start();
            _ = AcceptAsync();
        }

        public void Cut()
        {
            _cut = true;
            lock (_ends)
            {
                _ends.ForEach(e => e.Dispose());
                _ends.Clear();
            }
        }

        public void Mend() => _cut = false;

        public void Dispose()
        {
            _listener.Stop();
            Cut();
        }

        private async Task AcceptAsync()
        {
            while (true)
            {
                TcpClient near;
                try
                {
                    near = await _listener.AcceptTcpClientAsync();
                }
                catch (Exception e) when (e is SocketException or ObjectDisposedException)
                {
                    return; // stopped
                }

                _ = CarryAsync(near);
            }
        }

        private async Task CarryAsync(TcpClient near)
        {
            using var far = new TcpClient();
            using (near)
            {
                if (_cut)
                {
                    return;
                }

                await far.ConnectAsync(_target.Host, _target.Port);
                lock (_ends)
                {
                    _ends.AddRange([near, far]);
                }

                try
                {
                    await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
                }
                catch (Exception e) when (e is IOException or ObjectDisposedException)
                {
                    // cut
                }
            }
        }
    }
}
