package drainboard.source.http;

/// What a status means that no other try heals, with its cure.
final class Refused {
    private Refused() {}

    static String sentence(String host, int status) {
        return switch (status) {
            case 401 ->
                    host
                            + " does not accept the credential (status 401). Check where the secret"
                            + " is kept and whether it has expired.";
            case 403 ->
                    host
                            + " does not allow this credential to read (status 403). Ask its"
                            + " operator for the permission.";
            case 404 -> host + " has nothing at this address (status 404). Check the address.";
            case 410 -> host + " says that this address is gone (status 410). Check the address.";
            default ->
                    host
                            + " answers with status "
                            + status
                            + ", which is not how events come. Check the address.";
        };
    }
}
