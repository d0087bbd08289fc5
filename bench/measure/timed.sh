# Runs a program with its output in a file, and prints what bash's own clock says of it (wall, user and system seconds,
# to the thousandth: ten times finer than what Node could read of a child that is gone) and its exit code.
#   bash timed.sh output-file program argument...
TIMEFORMAT='%3R %3U %3S'
output=$1
shift
{ time "$@" >"$output" 2>"$output.errors"; } 2>&1
echo $?
exit 0
