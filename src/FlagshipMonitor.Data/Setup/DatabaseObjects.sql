-- What migrations do not express: roles with their rights, and the triggers that keep history as it is.
-- Runs after every migration, in one transaction; running it again changes nothing.

select pg_advisory_xact_lock(hashtextextended('flagship_objects', 0));

-- Roles belong to the whole server: another database's set-up may be making them at this moment.
do $$
declare
    wanted text;
begin
    foreach wanted in array array['flagship_app', 'flagship_public'] loop
        begin
            if not exists (select from pg_roles where rolname = wanted) then
                execute format('create role %I nologin', wanted);
            end if;
        exception
            when duplicate_object or unique_violation then null;
        end;

        -- So that the same login can take the role. From PostgreSQL 16 on, who makes a role is its member without the right to take it: the grant adds that.
        begin
            execute format('grant %I to current_user', wanted);
        exception
            when duplicate_object or unique_violation then null;
            when insufficient_privilege then
                if not pg_has_role(current_user, wanted, case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) then
                    raise exception 'The login % cannot take the role %.', current_user, wanted
                        using errcode = 'insufficient_privilege', hint = format('Run as an administrator: grant %I to %I', wanted, current_user);
                end if;
        end;
    end loop;
end $$;

grant usage on schema public to flagship_app, flagship_public;

-- The application reads and writes, but history is only ever added to.
grant select, insert, update, delete on all tables in schema public to flagship_app;
grant usage on all sequences in schema public to flagship_app;
revoke insert, update, delete on "__EFMigrationsHistory" from flagship_app;

-- The public reads what is listed here and whatever was released. A new table is closed to it until somebody adds it.
revoke all on all tables in schema public from flagship_public;

do $$
declare
    name text;
begin
    for name in
        select tablename from pg_tables
        where schemaname = 'public'
            and (tablename = any (array[
                'phases', 'thematic_areas', 'code_lists', 'countries', 'context_values', 'targets', 'indicators',
                'framework_versions', 'published_figures', 'releases'])
            or tablename like 'released\_%')
    loop
        execute format('grant select on %I to flagship_public', name);
    end loop;
end $$;

create or replace function flagship_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are never changed or removed.', tg_table_name using errcode = 'restrict_violation';
end $$;

do $$
declare
    name text;
begin
    for name in
        select tablename from pg_tables
        where schemaname = 'public' and (tablename in ('audit_entries', 'releases', 'framework_versions') or tablename like 'released\_%')
    loop
        execute format('revoke update, delete, truncate on %I from flagship_app', name);
        execute format(
            'create or replace trigger refuse_change before update or delete or truncate on %I
             for each statement execute function flagship_refuse_change()', name);
    end loop;
end $$;

-- Targets are a ledger. A row as published may be put right by a later file; a row that somebody decided on stays as it is, and none is removed.
create or replace function flagship_refuse_decided() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.decided_at is not null then
        raise exception 'Rows of % that were decided are never changed, and none is removed.', tg_table_name using errcode = 'restrict_violation';
    end if;

    return new;
end $$;

create or replace trigger refuse_decided before update or delete on targets for each row execute function flagship_refuse_decided();
revoke delete, truncate on targets from flagship_app;

-- What a country plans is public once a release freezes it: until then the public reads the programme's own targets alone.
alter table targets enable row level security;
drop policy if exists programme_only on targets;
create policy programme_only on targets for select to flagship_public using (scope = 'programme');
drop policy if exists every_row on targets;
create policy every_row on targets to flagship_app using (true) with check (true);

-- References that the model's typed ids cannot express. Audit entries name people without one, so that erasing a person changes no entry.
do $$
begin
    if not exists (select from pg_constraint where conname = 'fk_country_assignments_users') then
        alter table country_assignments
            add constraint fk_country_assignments_users foreign key (user_id) references users (id) on delete cascade,
            add constraint fk_country_assignments_countries foreign key (country) references countries (iso3);
    end if;

    if not exists (select from pg_constraint where conname = 'fk_operations_users') then
        alter table operations add constraint fk_operations_users foreign key (user_id) references users (id) on delete cascade;
    end if;
end $$;
