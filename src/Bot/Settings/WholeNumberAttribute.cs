using System.ComponentModel.DataAnnotations;

namespace GssBot.Bot.Settings;

/// <summary>A whole number between two others, both of them allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WholeNumberAttribute : RangeAttribute
{
    public WholeNumberAttribute(int least, int most) : base(least, most) => ErrorMessage = "{0} must be a whole number from {1} to {2}";
}
