namespace NewsProcessor.Reading.Page;

/// <summary>The measures of one block, filled in a fixed order: the model knows them by position.</summary>
sealed class FeatureRow
{
    /// <summary>Room for every measure; grows only together with a new model.</summary>
    public const int Capacity = 160;

    public float[] Values { get; } = new float[Capacity];

    /// <summary>How many are filled.</summary>
    public int Count { get; private set; }

    public void Add(double value) => Values[Count++] = (float)value;

    public void Add(bool value) => Values[Count++] = value ? 1 : 0;
}
