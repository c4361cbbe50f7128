namespace NewsProcessor.LocalHost;

/// <summary>Why the host cannot do what it was asked: one sentence for the person at the keyboard, saying what to do.</summary>
public sealed class HostRefusedException : Exception
{
    public HostRefusedException(string sentence)
        : base(sentence)
    {
    }

    public HostRefusedException(string sentence, Exception cause)
        : base(sentence, cause)
    {
    }
}
