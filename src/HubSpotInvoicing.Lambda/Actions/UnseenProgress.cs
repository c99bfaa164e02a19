using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Lambda.Actions;

/// <summary>Nobody watches a function while it works.</summary>
internal sealed class UnseenProgress : IProgress<RunProgress>
{
    public void Report(RunProgress value)
    {
    }
}
