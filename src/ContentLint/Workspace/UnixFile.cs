// What the .NET libraries do not tell of a file on Linux and macOS: whether it is an ordinary one, whose it is, and how many
// names it has. Reading a pipe waits for ever, reading a device never ends, and replacing a file that has two names leaves
// the other one behind.

using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;

namespace ContentLint.Workspace;

/// <summary>What the system says of a file, links followed.</summary>
/// <param name="IsOrdinary">Whether it is neither a folder nor a pipe, a socket or a device.</param>
/// <param name="Mode">Who may do what with it.</param>
/// <param name="Links">How many names it has.</param>
/// <param name="User">The number of its owner.</param>
/// <param name="Group">The number of its group.</param>
internal readonly record struct UnixFileStatus(bool IsOrdinary, int Mode, int Links, int User, int Group);

/// <summary>Asks the system's C library.</summary>
[SuppressMessage("Interoperability", "SYSLIB1054:Use 'LibraryImportAttribute' instead of 'DllImportAttribute'", Justification = "netstandard2.0 has none, and all arguments are passed as they are")]
internal static class UnixFile
{
    private const int TypeMask = 0xF000;
    private const int OrdinaryType = 0x8000;
    private const int CurrentFolder = -100;
    private const uint BasicFields = 0x7FF;
    private const int StatusLength = 512;
    private const int LongestPath = 4096;

    /// <summary>The status of a file; <see langword="null"/> on Windows, for nothing, and where the system does not tell.</summary>
    public static UnixFileStatus? StatusOf(string path)
    {
        try
        {
            var status = new byte[StatusLength];
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Linux))
                return Linux(CurrentFolder, ToNative(path), 0, BasicFields, status) == 0 ? Status(BitConverter.ToUInt16(status, 28), BitConverter.ToInt32(status, 16), BitConverter.ToInt32(status, 20), BitConverter.ToInt32(status, 24)) : null;
            if (RuntimeInformation.IsOSPlatform(OSPlatform.OSX))
                return Mac(path, status) == 0 ? Status(BitConverter.ToUInt16(status, 4), BitConverter.ToUInt16(status, 6), BitConverter.ToInt32(status, 16), BitConverter.ToInt32(status, 20)) : null;
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
        }

        return null;
    }

    /// <summary>Gives a file the owner and the mode of another one.</summary>
    /// <returns>Whether that was possible; most users may give no file away.</returns>
    public static bool TryGive(string path, UnixFileStatus wanted)
    {
        try
        {
            // The mode comes last, since giving a file away takes marks from it.
            return StatusOf(path) is { } own
                && ((own.User, own.Group) == (wanted.User, wanted.Group) || ChangeOwner(ToNative(path), wanted.User, wanted.Group) == 0)
                && ChangeMode(ToNative(path), wanted.Mode) == 0;
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>What a link holds; <see langword="null"/> for what is none.</summary>
    public static string? LinkTargetOf(string path)
    {
        if (Path.DirectorySeparatorChar == '\\')
            return null;

        // Asked for each lesson, and hardly ever one is a link.
        var target = ArrayPool<byte>.Shared.Rent(LongestPath);
        try
        {
            var length = (int)ReadLink(ToNative(path), target, (IntPtr)LongestPath);
            return length < 0 ? null : Encoding.UTF8.GetString(target, 0, length);
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(target);
        }
    }

    private static UnixFileStatus Status(int mode, int links, int user, int group) =>
        new((mode & TypeMask) == OrdinaryType, mode & ~TypeMask, links, user, group);

    private static int Mac(string path, byte[] status) =>
        RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? MacArm(ToNative(path), status) : MacIntel(ToNative(path), status);

    private static byte[] ToNative(string path) => Encoding.UTF8.GetBytes(path + "\0");

    // The layout of what statx gives is the same on all of Linux; stat's is not.
    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Linux(int folder, byte[] path, int flags, uint fields, byte[] status);

    [DllImport("libc", EntryPoint = "stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MacArm(byte[] path, byte[] status);

    [DllImport("libc", EntryPoint = "stat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MacIntel(byte[] path, byte[] status);

    [DllImport("libc", EntryPoint = "readlink")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr ReadLink(byte[] path, byte[] target, IntPtr length);

    [DllImport("libc", EntryPoint = "chmod")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeMode(byte[] path, int mode);

    [DllImport("libc", EntryPoint = "chown")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeOwner(byte[] path, int user, int group);
}
