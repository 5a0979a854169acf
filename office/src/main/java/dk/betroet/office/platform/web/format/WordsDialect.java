package dk.betroet.office.platform.web.format;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives templates {@code #say}: the {@link Words} of the language that is being rendered. */
@Component
public class WordsDialect extends AbstractDialect implements IExpressionObjectDialect {

    private static final String NAME = "say";

    private final Wording wording;

    public WordsDialect(Wording wording) {
        super("betroet words");
        this.wording = wording;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of(NAME);
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return wording.in(Language.of(context.getLocale()));
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
