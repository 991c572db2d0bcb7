# What the measurings that start a paper of their own have in common. To be sourced, with $port set: the paper answers
# there, on loopback, with its own PostgreSQL, on a data folder that goes when the measuring ends.

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
site=http://127.0.0.1:$port

cannot() {
    printf 'bench: %s\n' "$*" >&2
    exit 2
}

need() { # TOOL=PACKAGE…
    for tool in "$@"; do
        command -v "${tool%=*}" >/dev/null 2>&1 ||
            cannot "there is no ${tool%=*} here; install it: apt-get install -y ${tool#*=}"
    done
}

find_browser() { # into $CHROME_PATH
    CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v chromium-browser || command -v google-chrome ||
        cannot "there is no Chromium here: apt-get install -y chromium")}
    export CHROME_PATH
}

fetch_packages() { # NPM PACKAGE…: into $work, where scripts beside them find them
    npm install --prefix "$work" --no-package-lock --no-audit --no-fund --ignore-scripts --silent \
        --save-exact "$@" >"$work/npm.log" 2>&1 || cannot "$(cat "$work/npm.log")"
}

work=$(mktemp -d)
started=
stop_all() {
    for pid in $started; do
        kill "$pid" 2>/dev/null || true
    done
    for pid in $started; do
        wait "$pid" 2>/dev/null || true
    done
    started=
}
trap 'stop_all; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

export SHIRONAM_DATA_DIR="$work/data" SHIRONAM_SITE_URL="$site"

answers() { # URL, FILE of what its server says: waits until it does
    tries=0
    until curl -sf -o /dev/null "$1"; do
        tries=$((tries + 1))
        [ "$tries" -lt 600 ] || cannot "nothing answers at $1: $(cat "$2")"
        sleep 0.5
    done
}

start_paper() { # PORT, and demo instead of start
    QUARKUS_HTTP_PORT=$1 QUARKUS_MANAGEMENT_PORT=0 QUARKUS_HTTP_HOST=127.0.0.1 "$home/shironam" "${2:-start}" >"$work/application-$1.log" 2>&1 &
    started="$started $!"
    answers "http://127.0.0.1:$1/q/health" "$work/application-$1.log"
}

start_demo() { # PORT: with its admin's password in $password
    start_paper "$1" demo
    until grep -q '^password' "$work/application-$1.log"; do sleep 0.5; done
    password=$(cat "$SHIRONAM_DATA_DIR/demo-editor.password")
}

import_seeds() { # what has no place in a paper is refused there, too
    "$home/shironam" import "$home/seeds" >"$work/import.log" 2>&1 || [ $? -eq 1 ] || cannot "$(cat "$work/import.log")"
}

password='a password of the bench'
account() { # NAME ROLE: makes one with that password
    printf '%s\n' "$password" | "$home/shironam" account create "$1" --role "$2" --password-stdin >"$work/account.log" 2>&1 ||
        cannot "$(cat "$work/account.log")"
}

find_database() { # of the paper that has been started: for sql, and as a URL in $jdbc
    PGPASSWORD=$(cat "$SHIRONAM_DATA_DIR"/postgres/*/password)
    export PGPASSWORD
    database_port=$(sed -n 4p "$SHIRONAM_DATA_DIR"/postgres/*/cluster/postmaster.pid)
    jdbc="jdbc:postgresql://127.0.0.1:$database_port/postgres?user=shironam&password=$PGPASSWORD"
}

sql() { psql "host=127.0.0.1 port=$database_port user=shironam dbname=postgres" -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }

fill() { # FILE, SETTING=VALUE…: lets psql run it
    file=$1
    shift
    began=$(date +%s)
    for setting in "$@"; do
        shift
        set -- "$@" -v "$setting"
    done
    sql "$@" -f "$file" >"$work/fill.log" 2>&1 || cannot "$(cat "$work/fill.log")"
    filled="in $(($(date +%s) - began)) s; $(sql -c "select pg_size_pretty(pg_database_size(current_database()))") of database"
}

measuring() { # FILE.java, ARGUMENTS…: runs it with the libraries of the application, and those in $libraries
    java=${SHIRONAM_JAVA_HOME:-${JAVA_HOME:-/usr}}/bin/java
    [ -x "$java" ] || java=java
    "$java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
        -cp "$home/target/quarkus-app/lib/main/*:$home/target/quarkus-app/lib/*:${libraries:-}" "$@"
}

# A configuration of curl, of the paths that come in line by line.
requests() { awk -v site="$site" '{ printf "url = \"%s%s\"\noutput = \"/dev/null\"\n", site, $0 }'; }

ask() { # CONFIGURATION, OPTIONS…: on one connection, a line for each answer, "milliseconds status"
    configuration=$1
    shift
    curl -s --max-time 30 "$@" -K "$configuration" -w '%{time_total} %{http_code}\n' | awk '{ printf "%.1f %s\n", $1 * 1000, $2 }'
}

percentiles() { # SHARES, of a file of lines "milliseconds status"
    sort -n "$2" | awk -v shares="$1" '{ all[NR] = $1 } END {
        n = split(shares, share, " ")
        for (i = 1; i <= n; i++) {
            at = int(NR * share[i] + .5)
            printf "%s%8.1f", (i == 1 ? "" : " "), all[(at < 1 ? 1 : at)]
        } }'
}
