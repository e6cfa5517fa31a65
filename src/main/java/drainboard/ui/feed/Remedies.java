package drainboard.ui.feed;

import java.util.function.Consumer;

/// What an operator can do about a source that shows nothing; each is told the source's name.
///
/// @param tryNow has it tried at once
/// @param mapping leads to where it is said which field is which
/// @param rejections leads to what of it was refused
/// @param connect leads to where it is described, to follow it anew
public record Remedies(
        Consumer<String> tryNow,
        Consumer<String> mapping,
        Consumer<String> rejections,
        Consumer<String> connect) {
    /// Nothing can be done.
    public static final Remedies NONE = new Remedies(_ -> {}, _ -> {}, _ -> {}, _ -> {});
}
