using System.Reflection.Emit;

namespace ContentLint.Tests.Architecture;

/// <summary>Finds the metadata tokens in a method's code by walking its instructions.</summary>
internal static class IlTokens
{
    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => (int)(ushort)o.Value);

    /// <summary>The tokens of types, methods and fields, in code order.</summary>
    public static IEnumerable<int> Read(byte[] code)
    {
        for (var i = 0; i < code.Length;)
        {
            int value = code[i++];
            if (value == 0xFE)
                value = (value << 8) | code[i++];
            var opcode = OpCodesByValue[value];
            if (opcode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return BitConverter.ToInt32(code, i);
            i += SizeOf(opcode.OperandType, code, i);
        }
    }

    private static int SizeOf(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
