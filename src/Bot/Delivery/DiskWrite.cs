using Microsoft.Win32.SafeHandles;

namespace GssBot.Bot.Delivery;

/// <summary>Writes at a place of a file and flushes. A disk that is full may have written a part before it throws.</summary>
internal delegate void DiskWrite(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset);
