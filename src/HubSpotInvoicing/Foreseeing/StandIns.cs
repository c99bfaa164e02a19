using System.Security.Cryptography;
using System.Text;
using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>
/// Stand-ins for names and addresses. The same text always gets the same stand-in, a usable address a usable one, and
/// what is blank or unusable stays so in the same way. Nobody finds the way back without the secret, which is kept
/// nowhere.
/// </summary>
/// <param name="secret">Random bytes, new for each copy.</param>
public sealed class StandIns(ReadOnlyMemory<byte> secret) : IPeopleInCopy
{
    private const int NameDigits = 8;
    private const int AddressDigits = 12;
    private const int LettersInAlphabet = 26;

    public bool AreReal => false;

    /// <summary>A usable address ends in <c>.example</c>, so that no mail can ever reach anybody by it.</summary>
    public string? Email(string? address)
    {
        if (EmailAddress.Usable(address) is null)
        {
            return Scrambled(address);
        }

        var domain = address?[(address.IndexOf('@', StringComparison.Ordinal) + 1)..] ?? "";
        var local = Digits("address", address ?? "")[..AddressDigits];
        return $"m-{local}@{Digits("domain", domain)[..NameDigits]}.example";
    }

    public string? Name(string? name) =>
        string.IsNullOrWhiteSpace(name) ? name : $"Member {Digits("name", name)[..NameDigits]}";

    /// <summary>
    /// A text with an at sign in it may be somebody's address; others are facts that prices are made from.
    /// </summary>
    public string? Note(string? text) => text?.Contains('@', StringComparison.Ordinal) == true ? Scrambled(text) : text;

    /// <summary>
    /// Other letters and digits at the same places; what makes an address unusable stays where it is.
    /// </summary>
    private string? Scrambled(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        var chance = Encoding.ASCII.GetBytes(Digits("text", text));
        return string.Create(text.Length, (text, chance), static (target, from) =>
        {
            for (var n = 0; n < target.Length; n++)
            {
                target[n] = Other(from.text[n], from.chance[n % from.chance.Length] + n);
            }
        });
    }

    private static char Other(char c, int number) => c switch
    {
        _ when char.IsDigit(c) => (char)('0' + (number % 10)),
        _ when char.IsLetter(c) || char.IsSurrogate(c) => (char)('a' + (number % LettersInAlphabet)),
        _ => c,
    };

    private string Digits(string purpose, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret.Span, Encoding.UTF8.GetBytes($"{purpose}\n{text}")));
}
