// The `contentlint` command. Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong use or configuration,
// 3 our own fault.

using System.Text;
using ContentLint.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    cancellation.Cancel();
};
if (ManagedCommand.IsNeeded(args))
    return ManagedCommand.Run(args);
return CommandLine.Run(args, new Terminal(Console.In, Console.Out, Console.Error), Environment.CurrentDirectory, cancellation.Token);
