using System.Diagnostics;

namespace ContentLint.LanguageServer.Session;

/// <summary>Ends a session whose client has died without a word.</summary>
internal static class ParentWatch
{
    /// <summary>Waits for the end of a process.</summary>
    /// <param name="processId">The client's process.</param>
    /// <param name="onEnd">Called when it is gone, at once where it is gone already.</param>
    public static void Start(int processId, Action onEnd)
    {
        Process parent;
        try
        {
            parent = Process.GetProcessById(processId);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            onEnd();
            return;
        }

        _ = WaitAsync(parent, onEnd);
    }

    private static async Task WaitAsync(Process parent, Action onEnd)
    {
        using (parent)
        {
            try
            {
                await parent.WaitForExitAsync().ConfigureAwait(false);
            }
            catch (Exception error) when (error is System.ComponentModel.Win32Exception or InvalidOperationException)
            {
                // A process of somebody else: whether it lives is not for us to know, and the end of the input will tell.
                return;
            }
        }

        onEnd();
    }
}
