#include "app/cli/CommandTree.h"

#include <unistd.h>

#include <iostream>

int main(int count, char** arguments) {
    std::ios::sync_with_stdio(false);
    return canns::cli::runCommandLine(std::vector<std::string>(arguments + 1, arguments + count), std::cout,
                                      std::cerr, ::isatty(STDERR_FILENO) == 1);
}
