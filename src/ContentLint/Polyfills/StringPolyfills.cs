#if !NET
namespace System;

/// <summary>What .NET has and .NET Standard 2.0 lacks, under the same names.</summary>
internal static class StringPolyfills
{
    extension(string text)
    {
        public bool Contains(char value) => text.IndexOf(value) >= 0;

        public bool StartsWith(char value) => text.Length > 0 && text[0] == value;

        public bool EndsWith(char value) => text.Length > 0 && text[text.Length - 1] == value;
    }
}
#endif
