#if !NET
namespace System.Collections.Generic;

/// <summary>What .NET has and .NET Standard 2.0 lacks, under the same names.</summary>
internal static class DictionaryPolyfills
{
    extension<TKey, TValue>(Dictionary<TKey, TValue> dictionary)
    {
        public bool TryAdd(TKey key, TValue value)
        {
            if (dictionary.ContainsKey(key))
                return false;

            dictionary.Add(key, value);
            return true;
        }
    }
}
#endif
