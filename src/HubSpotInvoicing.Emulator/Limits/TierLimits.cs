namespace HubSpotInvoicing.Emulator.Limits;

/// <summary>How many calls a subscription allows.</summary>
internal sealed record TierLimits(int Burst, int Associations, int Daily)
{
    public static TierLimits? For(AccountTier tier) => tier switch
    {
        AccountTier.Starter => new TierLimits(100, 100, 250_000),
        AccountTier.Pro => new TierLimits(190, 150, 625_000),
        AccountTier.Enterprise => new TierLimits(190, 150, 1_000_000),
        _ => null,
    };
}
