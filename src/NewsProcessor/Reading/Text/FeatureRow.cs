namespace NewsProcessor.Reading.Text;

/// <summary>Collects one block's numbers in order.</summary>
ref struct FeatureRow(Span<float> values)
{
    public const int Capacity = 160;

    readonly Span<float> _values = values;
    int _count;

    public void Add(float value) => _values[_count++] = value;

    public void Add(bool value) => Add(value ? 1f : 0f);

    public void Add(float[] values)
    {
        values.CopyTo(_values[_count..]);
        _count += values.Length;
    }

    public void Add(params ReadOnlySpan<Number> values)
    {
        foreach (var value in values)
            Add(value.Value);
    }

    public readonly float[] ToArray() => _values[.._count].ToArray();

    /// <summary>A number or a yes (1) or no (0).</summary>
    public readonly record struct Number(float Value)
    {
        public static implicit operator Number(float value) => new(value);
        public static implicit operator Number(int value) => new(value);
        public static implicit operator Number(bool value) => new(value ? 1 : 0);
    }
}
