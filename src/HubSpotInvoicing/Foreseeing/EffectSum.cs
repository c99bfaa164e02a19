namespace HubSpotInvoicing.Foreseeing;

/// <summary>Members and what they pay under both books; one without a price stands for nothing.</summary>
public sealed record EffectSum(int Members, Money Before, Money After)
{
    public Money Effect => After - Before;

    public static EffectSum None(Currency currency) => new(0, Money.Zero(currency), Money.Zero(currency));

    public EffectSum Plus(MemberEffect member) => new(
        Members + 1,
        member.Before is null ? Before : Before + member.Before,
        member.After is null ? After : After + member.After);
}
