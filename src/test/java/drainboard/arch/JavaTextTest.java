package drainboard.arch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Comments and literals are blanked, everything else stays in its place.
class JavaTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a; // b|a;     |a;     ",
                "a /* b */ c|a         c|a         c",
                "s = \"//x\";|s = \"//x\";|s = \"   \";",
                "s = \"\\\"x\"; y|s = \"\\\"x\"; y|s = \"   \"; y",
                "c = '\"'; y|c = '\"'; y|c = ' '; y",
                "t = \"\"\"x \" y\"\"\"; z|t = \"\"\"x \" y\"\"\"; z|t = \"\"\"     \"\"\"; z",
                "a / b|a / b|a / b",
            })
    void blanks(String text, String uncommented, String code) {
        assertThat(JavaText.withoutComments(text)).isEqualTo(uncommented);
        assertThat(JavaText.codeOnly(text)).isEqualTo(code);
    }
}
