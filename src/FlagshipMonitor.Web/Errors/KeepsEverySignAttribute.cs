namespace FlagshipMonitor.Web.Errors;

/// <summary>
/// A page that reads its form sign by sign and gives it back with a sentence about what cannot be kept. Other pages get
/// no form that holds such signs: it is refused as a whole.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepsEverySignAttribute : Attribute;
