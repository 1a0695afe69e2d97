#if !NET
namespace System;

/// <summary>What .NET has and .NET Standard 2.0 lacks, under the same names.</summary>
internal static class EnumPolyfills
{
    extension(Enum)
    {
        public static TEnum[] GetValues<TEnum>()
            where TEnum : struct, Enum => (TEnum[])Enum.GetValues(typeof(TEnum));
    }
}
#endif
