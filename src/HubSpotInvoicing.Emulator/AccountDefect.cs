using HubSpotInvoicing.Emulator.Defects;

namespace HubSpotInvoicing.Emulator;

/// <summary>One thing that is missing or wrong in an account, under a lasting name; the list is closed.</summary>
public sealed class AccountDefect
{
    internal AccountDefect(string name, string summary)
    {
        Name = name;
        Summary = summary;
    }

    public static IReadOnlyList<AccountDefect> All { get; } =
    [
        .. CredentialDefects.All,
        .. SchemaDefects.All,
        .. AssociationDefects.All,
        .. MailDefects.All,
        .. RecordDefects.All,
        .. MemberDefects.All,
        .. ProductDefects.All,
    ];

    /// <summary>For example <c>scope-missing:crm.objects.invoices.write</c>.</summary>
    public string Name { get; }

    /// <summary>What is wrong, as a sentence.</summary>
    public string Summary { get; }

    /// <summary>What the account is like with it.</summary>
    internal Func<EmulatorOptions, EmulatorOptions> Spoil { get; init; } = options => options;

    /// <summary>What its records are like with it, from the first start on; none when they are in order.</summary>
    internal RecordFlaw? Flaw { get; init; }

    public static AccountDefect? Find(string name) =>
        All.FirstOrDefault(d => string.Equals(d.Name, name, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Name;
}
