package drainboard.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The compiled classes below one root package, each in its room.
record House(String root, Set<JavaClass> classes) {

    /// What was built from the main sources.
    static House built() {
        Set<JavaClass> classes =
                new ClassFileImporter()
                        .importPath(Path.of("target", "classes")).stream()
                                .collect(Collectors.toUnmodifiableSet());
        return new House("drainboard", classes);
    }

    /// A small house with a fault in every room that a rule should name.
    static House ofOffenders() {
        String root = House.class.getPackageName() + ".offenders.house";
        return new House(root, Set.copyOf(new ClassFileImporter().importPackages(root)));
    }

    /// All of the house's own classes, by name.
    Stream<JavaClass> residents() {
        return classes.stream()
                .filter(this::owns)
                .sorted((a, b) -> a.getName().compareTo(b.getName()));
    }

    boolean owns(JavaClass type) {
        return type.getPackageName().startsWith(root + ".");
    }

    /// A class's package below the root package.
    String room(JavaClass type) {
        return type.getPackageName().substring(root.length() + 1);
    }

    NavigableSet<String> rooms() {
        return residents().map(this::room).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The classes that a class names anywhere in its byte code, arrays by their elements.
    static Stream<JavaClass> usedBy(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> !target.isPrimitive())
                .distinct()
                .sorted((a, b) -> a.getName().compareTo(b.getName()));
    }

    /// The name of the file's own type, for a nested class too.
    static String outermost(JavaClass type) {
        String name = type.getName().substring(type.getName().lastIndexOf('.') + 1);
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
