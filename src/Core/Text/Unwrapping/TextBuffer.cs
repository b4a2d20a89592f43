using System.Buffers;

namespace GssBot.Core.Text.Unwrapping;

/// <summary>A growing run of characters in rented memory; given back on <see cref="Dispose"/>.</summary>
internal sealed class TextBuffer(int capacity) : IDisposable
{
    private char[] chars = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 64));

    public int Length { get; private set; }

    public ReadOnlySpan<char> Text => chars.AsSpan(0, Length);

    public void Append(char value)
    {
        if (Length == chars.Length)
        {
            Grow(1);
        }

        chars[Length++] = value;
    }

    public void Append(ReadOnlySpan<char> value)
    {
        if (chars.Length - Length < value.Length)
        {
            Grow(value.Length);
        }

        value.CopyTo(chars.AsSpan(Length));
        Length += value.Length;
    }

    public void Clear() => Length = 0;

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(chars);
        chars = [];
        Length = 0;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(chars.Length * 2, Length + more));
        Text.CopyTo(larger);
        ArrayPool<char>.Shared.Return(chars);
        chars = larger;
    }
}
