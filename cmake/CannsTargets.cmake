# canns_test(NAME [GUI] [TIMEOUT SECONDS] [LIBRARIES lib…]): one Qt Test executable from NAME.cpp in the current folder.
# Tests read their reference data below CANNS_TEST_DATA; larger references lie in CANNS_SHARED, where that folder exists.
function(canns_test name)
    cmake_parse_arguments(ARG "GUI" "TIMEOUT" "LIBRARIES" ${ARGN})
    add_executable(${name} ${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    target_link_libraries(${name} PRIVATE canns-options canns-test-support Qt6::Test ${ARG_LIBRARIES})
    if(ARG_GUI)
        target_link_libraries(${name} PRIVATE canns::widgets)
    endif()
    target_compile_definitions(${name} PRIVATE
        CANNS_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        CANNS_SHARED="${PROJECT_SOURCE_DIR}/../shared")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;OMP_NUM_THREADS=2;LC_ALL=C.UTF-8;TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/tsan-suppressions.txt")
endfunction()
