// The `contentlint` command. Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong use or configuration,
// 3 a fault in ContentLint itself.

using System.Text;
using ContentLint.Cli;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.OutputEncoding = utf8;

// The console's own writer asks the system for each word of a report.
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 1 << 14);
Console.SetOut(output);
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    cancellation.Cancel();
};
if (ManagedCommand.IsNeeded(args))
    return ManagedCommand.Run(args);
return CommandLine.Run(args, new Terminal(Console.In, Console.Out, Console.Error), Environment.CurrentDirectory, cancellation.Token);
