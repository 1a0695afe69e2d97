#if !NET
namespace System.Security.Cryptography;

/// <summary>What .NET has and .NET Standard 2.0 lacks, under the same names.</summary>
internal static class CryptographyPolyfills
{
    extension(SHA256)
    {
        public static byte[] HashData(byte[] source)
        {
            using var sha = SHA256.Create();
            return sha.ComputeHash(source);
        }
    }
}
#endif
