package com.shopwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.database.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What keeps the schema ready for an engine that spreads many shops over many nodes: read from the catalogue of a
 * migrated database, so that no spelling of a migration can hide it.
 */
class SchemaTest {
    private static final JdbcClient SQL =
            JdbcClient.create(TestDatabase.migrated().dataSource());

    private static final String OURS =
            "n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')";

    /** Small tables that all shops share stand on every node of such an engine. */
    private static final String SHARED = "n.nspname = 'pricing' and c.relname = 'tax_rate'";

    /** The tables of each schema; a schema is a room. */
    static Map<String, List<String>> schemas() {
        record Table(String schema, String name) {}
        return SQL.sql("""
                select n.nspname as schema, c.relname as name
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and %s
                order by 1, 2
                """.formatted(OURS)).query(Table.class).list().stream()
                .collect(Collectors.groupingBy(
                        Table::schema, TreeMap::new, Collectors.mapping(Table::name, Collectors.toList())));
    }

    private static List<String> list(String sql) {
        return SQL.sql(sql.formatted(OURS, SHARED))
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void everySchemaIsARoom() {
        assertThat(schemas().keySet())
                .contains("kernel", "catalog", "stock", "payments", "orders")
                .allSatisfy(schema -> assertThat(RoomsTest.class.getResource("/com/shopwright/" + schema))
                        .as("package of schema %s", schema)
                        .isNotNull());
    }

    @Test
    void everyTableHasAPrimaryKeyThatBeginsWithTheShop() {
        assertThat(list("""
                select n.nspname || '.' || c.relname
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and %s
                  and not (%s)
                  and not exists (
                    select 1
                    from pg_constraint k
                    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                    where k.conrelid = c.oid and k.contype = 'p' and a.attname = 'shop_id')
                """)).isEmpty();
    }

    @Test
    void everyUniqueIndexBeginsWithTheShop() {
        assertThat(list("""
                select i.indexrelid::regclass::text
                from pg_index i
                join pg_class c on c.oid = i.indrelid
                join pg_namespace n on n.oid = c.relnamespace
                left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                where i.indisunique and %s and not (%s) and a.attname is distinct from 'shop_id'
                """)).isEmpty();
    }

    @Test
    void everyForeignKeyBeginsWithTheShopOnBothSidesAndStaysInItsRoom() {
        assertThat(list("""
                select k.conrelid::regclass || ' → ' || k.confrelid::regclass
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid
                join pg_namespace n on n.oid = c.relnamespace
                join pg_class f on f.oid = k.confrelid
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
                where k.contype = 'f' and %s
                  and (a.attname <> 'shop_id' or b.attname <> 'shop_id' or f.relnamespace <> c.relnamespace)
                """)).isEmpty();
    }

    @Test
    void nothingRestsOnTriggersSequencesDeferredConstraintsOrFunctions() {
        assertThat(list("""
                select 'trigger ' || t.tgname
                from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
                where not t.tgisinternal and %s
                """)).isEmpty();
        assertThat(list("""
                select 'sequence ' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'S' and %s
                """)).isEmpty();
        assertThat(list("""
                select 'deferrable ' || k.conname
                from pg_constraint k join pg_namespace n on n.oid = k.connamespace
                where k.condeferrable and %s
                """)).isEmpty();
        assertThat(list("""
                select 'function ' || p.proname
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where %s
                """)).isEmpty();
    }

    @Test
    void noColumnComputesTimeChanceOrIdsInTheDatabase() {
        assertThat(list("""
                select n.nspname || '.' || c.relname || '.' || a.attname || ' default ' || pg_get_expr(d.adbin, d.adrelid)
                from pg_attrdef d
                join pg_class c on c.oid = d.adrelid
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
                where pg_get_expr(d.adbin, d.adrelid) ~* '\\(' and a.attgenerated = '' and %s
                """)).isEmpty();
    }
}
