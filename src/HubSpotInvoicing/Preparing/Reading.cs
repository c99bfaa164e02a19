using System.Diagnostics.CodeAnalysis;

namespace HubSpotInvoicing.Preparing;

/// <summary>What was read of the account, or why it could not be read.</summary>
public sealed record Reading<T>
    where T : class
{
    public Reading(T value) => Value = value;

    public Reading(SetupTrouble trouble) => Trouble = trouble;

    public T? Value { get; }

    public SetupTrouble? Trouble { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Trouble))]
    public bool Succeeded => Value is not null;
}
