namespace HubSpotInvoicing;

/// <summary>An ISO 4217 currency: three upper-case letters and the number of its minor digits.</summary>
public sealed record Currency
{
    private Currency(string code)
    {
        Code = code;
        MinorDigits = MinorDigitsOf(code);
    }

    public string Code { get; }

    public int MinorDigits { get; }

    /// <exception cref="FormatException">The text is not three letters A to Z.</exception>
    public static Currency Parse(string code) =>
        code is { Length: 3 } && code.All(char.IsAsciiLetterUpper)
            ? new Currency(code)
            : throw new FormatException(
                $"'{code}' is not a currency code; expected three capital letters such as USD.");

    public override string ToString() => Code;

    private static int MinorDigitsOf(string code) =>
        code switch
        {
            "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
            "BIF"
            or "CLP"
            or "DJF"
            or "GNF"
            or "ISK"
            or "JPY"
            or "KMF"
            or "KRW"
            or "PYG"
            or "RWF"
            or "UGX"
            or "VND"
            or "VUV"
            or "XAF"
            or "XOF"
            or "XPF" => 0,
            _ => 2,
        };
}
