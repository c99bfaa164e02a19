namespace HubSpotInvoicing.Foreseeing;

/// <summary>The members of one type whose price was decided by one band before and one band after.</summary>
/// <param name="Type">The membership type.</param>
/// <param name="Before">The old book's band; absent when that book gives no price.</param>
/// <param name="After">The new book's band; absent when that book gives no price.</param>
/// <param name="Sum">What they pay.</param>
public sealed record BandEffect(string Type, int? Before, int? After, EffectSum Sum);
