package drainboard.source.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Optional;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// What went wrong with a connection, in words.
public final class Trouble {
    private static final int DEEPEST = 16;

    private Trouble() {}

    /// Trouble with certificates, which no other try heals: a sentence with its cure.
    public static Optional<String> certificate(String host, IOException fault) {
        if (caused(fault, CertificateExpiredException.class)) {
            return Optional.of(
                    "The certificate of " + host + " has expired. Ask its operator to renew it.");
        }
        if (caused(fault, CertificateNotYetValidException.class)) {
            return Optional.of(
                    "The certificate of "
                            + host
                            + " is not valid yet. Check the clocks of both machines.");
        }
        if (caused(fault, SSLPeerUnverifiedException.class)) {
            return Optional.of(
                    "The certificate belongs to another host than "
                            + host
                            + ". Use the name that is in the certificate.");
        }
        if (caused(fault, CertPathBuilderException.class)
                || says(fault, "unable to find valid certification path")) {
            return Optional.of(
                    "The certificate of "
                            + host
                            + " comes from an unknown authority. Give the authority's certificate"
                            + " as a PEM file (CA file).");
        }
        if (caused(fault, SSLException.class)
                && (says(fault, "certificate_required") || says(fault, "bad_certificate"))) {
            return Optional.of(
                    host
                            + " asks for a client certificate that it trusts. Give a certificate"
                            + " and its key as PEM files.");
        }
        return Optional.empty();
    }

    /// What another try may heal.
    public static String passing(IOException fault) {
        if (caused(fault, UnknownHostException.class)) {
            return "its name is not known";
        }
        if (caused(fault, SocketTimeoutException.class)) {
            return "no answer in time";
        }
        if (caused(fault, NoRouteToHostException.class)) {
            return "there is no way to it";
        }
        if (caused(fault, ConnectException.class)) {
            return "connection refused";
        }
        if (caused(fault, SSLException.class)) {
            return "no secure connection came about";
        }
        return caused(fault, EOFException.class) || caused(fault, ProtocolException.class)
                ? "the connection was cut"
                : "the connection failed";
    }

    private static boolean caused(Throwable fault, Class<? extends Throwable> by) {
        Throwable at = fault;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (by.isInstance(at)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    private static boolean says(Throwable fault, String words) {
        Throwable at = fault;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT).contains(words)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
