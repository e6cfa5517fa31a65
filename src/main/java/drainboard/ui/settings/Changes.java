package drainboard.ui.settings;

import drainboard.session.Deed;
import drainboard.session.Scribe;
import drainboard.settings.Setting;
import drainboard.settings.UserFile;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Changes the user's file, what decides what is safe only after the audit has it. Any thread may
/// ask; the file is used on the executor's one thread.
///
/// @param operator who does it; blank where that is not known
/// @param writer runs one thing after the other
public record Changes(UserFile file, Scribe scribe, String operator, Executor writer) {
    /// Changes a value.
    ///
    /// @param texts what is set; null where the file shall not set it any more
    /// @return a sentence where it was not done; blank where it was
    CompletableFuture<String> make(Setting setting, @Nullable List<String> texts) {
        return CompletableFuture.supplyAsync(() -> write(setting, texts), writer);
    }

    /// The same where it must be in the audit before.
    CompletableFuture<String> audited(
            Setting setting, @Nullable List<String> texts, String from, String to) {
        Deed.PolicyChanged deed =
                new Deed.PolicyChanged(setting.key(), from, to, file.file().toString());
        return CompletableFuture.supplyAsync(
                        () -> texts == null ? "" : file.refusal(setting, texts), writer)
                .thenCompose(
                        refusal ->
                                refusal.isEmpty()
                                        ? scribe.enter(operator, deed)
                                                .thenCompose(
                                                        said -> entered(said, deed, setting, texts))
                                        : CompletableFuture.completedFuture(refusal));
    }

    private CompletableFuture<String> entered(
            Scribe.Answer said,
            Deed.PolicyChanged deed,
            Setting setting,
            @Nullable List<String> texts) {
        return switch (said) {
            case Scribe.Answer.Refused(String why) -> CompletableFuture.completedFuture(why);
            case Scribe.Answer.Kept _ ->
                    make(setting, texts)
                            .thenCompose(
                                    fault ->
                                            fault.isEmpty()
                                                    ? CompletableFuture.completedFuture("")
                                                    : unwritten(deed, fault));
        };
    }

    private CompletableFuture<String> unwritten(Deed.PolicyChanged deed, String fault) {
        return scribe.enter(operator, new Deed.PolicyUnwritten(deed, fault))
                .thenApply(
                        said ->
                                switch (said) {
                                    case Scribe.Answer.Kept _ -> fault + " The audit says so too.";
                                    case Scribe.Answer.Refused(String why) -> fault + " " + why;
                                });
    }

    private String write(Setting setting, @Nullable List<String> texts) {
        return texts == null ? file.reset(setting) : file.set(setting, texts);
    }
}
