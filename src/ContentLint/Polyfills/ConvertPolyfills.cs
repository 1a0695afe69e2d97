#if !NET
using System.Text;

namespace System;

/// <summary>What .NET has and .NET Standard 2.0 lacks, under the same names.</summary>
internal static class ConvertPolyfills
{
    extension(Convert)
    {
        public static string ToHexStringLower(byte[] bytes)
        {
            const string Digits = "0123456789abcdef";
            var hex = new StringBuilder(bytes.Length * 2);
            foreach (var b in bytes)
                hex.Append(Digits[b >> 4]).Append(Digits[b & 15]);
            return hex.ToString();
        }
    }
}
#endif
