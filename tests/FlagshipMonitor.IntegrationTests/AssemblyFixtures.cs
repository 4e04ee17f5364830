using FlagshipMonitor.TestSupport;

[assembly: AssemblyFixture(typeof(TestPostgres))]
