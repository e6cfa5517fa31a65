package drainboard.source.http;

/// What a server is shown to let us in.
///
/// @param header the header that it is sent in
/// @param bearer whether it is sent as a bearer token
/// @param place where the secret is kept, never the secret itself
public record Credential(String header, boolean bearer, SecretPlace place) {
    /// A bearer token.
    public static Credential bearer(SecretPlace place) {
        return new Credential("Authorization", true, place);
    }

    /// The bare secret in a header of its own, such as `X-Api-Key`.
    public static Credential header(String name, SecretPlace place) {
        return new Credential(name, false, place);
    }
}
