using Amazon.Runtime;
using HubSpotInvoicing.Testing.Servers;

[assembly: AssemblyFixture(typeof(MotoServer))]
[assembly: AssemblyFixture(typeof(QuietSurroundings))]

namespace HubSpotInvoicing.Aws.Servers;

/// <summary>Gives each test its part of the bucket that all share.</summary>
internal static class MotoStorage
{
    public static TestStorage OpenStorage(this MotoServer server) =>
        new(server.Url, new BasicAWSCredentials("key", "secret"));
}
