namespace NewsProcessor.Reading.Models;

/// <summary>The measures of one block, filled in a fixed order: a model knows them by position. What a later model asks for comes behind.</summary>
/// <param name="room">How many it will hold in the end.</param>
sealed class FeatureRow(int room)
{
    /// <summary>The most that a row holds; grows only together with a new model.</summary>
    public const int Capacity = 164;

    public float[] Values { get; } = new float[room];

    /// <summary>How many are filled.</summary>
    public int Count { get; private set; }

    public void Add(double value) => Values[Count++] = (float)value;

    public void Add(float value) => Values[Count++] = value;

    public void Add(int value) => Values[Count++] = value;

    public void Add(bool value) => Values[Count++] = value ? 1 : 0;

    public void Add(params ReadOnlySpan<Number> values)
    {
        foreach (var value in values)
            Values[Count++] = value.Value;
    }

    /// <summary>A number or a yes (1) or no (0).</summary>
    public readonly record struct Number(float Value)
    {
        public static implicit operator Number(float value) => new(value);
        public static implicit operator Number(int value) => new(value);
        public static implicit operator Number(bool value) => new(value ? 1 : 0);
    }
}
