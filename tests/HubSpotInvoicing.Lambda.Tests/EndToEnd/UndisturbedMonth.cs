using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Lambda.EndToEnd;

/// <summary>What the month comes to when nothing goes wrong; billed once for all tests of a class.</summary>
public sealed class UndisturbedMonth(MotoServer moto)
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private Result? result;

    /// <summary>Bills the month, the first time; skips the test without moto.</summary>
    public async Task<Result> ReadAsync()
    {
        await turn.WaitAsync();
        try
        {
            return result ??= await BillAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Result> BillAsync()
    {
        await using var cloud = await Cloud.StartAsync(moto);
        await cloud.SendAsync(Cloud.PeriodEvent);
        return new Result(cloud.Billed(), cloud.HubSpot.World.LineItems.Count);
    }

    /// <summary>One line for each invoice, and how many line items there are.</summary>
    public sealed record Result(IReadOnlyList<string> Billed, int LineItems);
}
