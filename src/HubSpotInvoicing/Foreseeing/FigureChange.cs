namespace HubSpotInvoicing.Foreseeing;

/// <summary>One figure that two price books have differently from a day on, no member looked at.</summary>
/// <param name="From">The day from which an edition of either book is in force.</param>
/// <param name="Type">The membership type; empty for the edition as a whole.</param>
/// <param name="Figure">Its name in the book, for example <c>territory.price</c>.</param>
/// <param name="Before">What the old book says; absent when it does not say it.</param>
/// <param name="After">What the new book says; absent when it does not say it.</param>
public sealed record FigureChange(DateOnly From, string Type, string Figure, string? Before, string? After);
